package kharcha.understanding;

/** Whether a message says of its entry that it is of the day of the one before ("on the same day"), and names no day itself. */
public final class SharedDay {
    private SharedDay() {}

    public static boolean isSaid(Parse parse) {
        Phrasebook.Match match = Said.of(parse).withoutDates().find("same.day");
        return match != null
                && parse.dates().stream().allMatch(date -> match.place().contains(date.span()));
    }
}
