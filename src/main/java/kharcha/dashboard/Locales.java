package kharcha.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.ledger.Categories;
import kharcha.understanding.Languages;

/**
 * The languages and regions that can be chosen: all regions of the languages that messages are understood in, and of others the
 * one where most speak it, for how amounts and days are written.
 */
public final class Locales {
    private static final List<String> OTHERS = List.of(
            "ar-EG", "bn-BD", "cs-CZ", "da-DK", "el-GR", "fi-FI", "he-IL", "hu-HU", "id-ID", "it-CH", "it-IT", "ja-JP",
            "ko-KR", "nb-NO", "nl-BE", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "ta-IN", "te-IN",
            "th-TH", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-TW");

    static final List<Group> GROUPS = Stream.concat(
                    Categories.LANGUAGES.stream().map(Locales::understood),
                    Stream.of(new Group(
                            "Other languages, for amounts and days only",
                            OTHERS.stream()
                                    .map(Locale::forLanguageTag)
                                    .map(Locales::choice)
                                    .toList())))
            .toList();

    private Locales() {}

    public record Group(String name, List<Choice> choices) {}

    /** @param name in its own language */
    public record Choice(String tag, String name) {}

    private static Group understood(String language) {
        Locale plain = Locale.of(language);
        return new Group(
                plain.getDisplayLanguage(Locale.ENGLISH),
                Arrays.stream(Locale.getAvailableLocales())
                        .filter(locale -> locale.getLanguage().equals(language))
                        .filter(locale -> locale.getCountry().matches("[A-Z]{2}"))
                        .filter(locale -> locale.getScript().isEmpty()
                                || Languages.TAGS.contains(language + "-" + locale.getScript()))
                        .filter(locale -> locale.getVariant().isEmpty())
                        .filter(locale -> !locale.hasExtensions())
                        .map(Locales::choice)
                        .sorted(Comparator.comparing(Choice::name))
                        .toList());
    }

    private static Choice choice(Locale locale) {
        return new Choice(locale.toLanguageTag(), locale.getDisplayName(locale));
    }

    /** Empty when it is none of those that can be chosen. */
    static Optional<Locale> find(String tag) {
        return GROUPS.stream()
                .flatMap(group -> group.choices().stream())
                .filter(choice -> choice.tag().equals(tag))
                .findFirst()
                .map(choice -> Locale.forLanguageTag(choice.tag()));
    }

    static Choice of(Locale locale) {
        return choice(locale);
    }
}
