package kharcha.understanding.local;

/** Makes one and many the same word: "taxis" and "taxi", "batteries" and "battery", "lunches" and "lunch". */
final class Stems {
    private Stems() {}

    static String of(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's') return word;
        if (word.endsWith("ies") && length > 4) return word.substring(0, length - 3) + "y";
        if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith("sses"))
            return word.substring(0, length - 2);
        // "Tomatoes", "mangoes"; shoes and canoes keep their e.
        if (word.endsWith("oes") && length > 6 && !word.endsWith("shoes")) return word.substring(0, length - 2);
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
        return word.substring(0, length - 1);
    }
}
