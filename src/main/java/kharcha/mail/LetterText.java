package kharcha.mail;

import java.util.List;
import kharcha.account.Letter;
import org.jspecify.annotations.Nullable;

/** A letter's words, as plain text and as simple HTML: the same words in both. */
final class LetterText {
    private LetterText() {}

    static String plain(Letter letter) {
        StringBuilder text = new StringBuilder(letter.paragraphs().getFirst());
        if (letter.link() != null) text.append("\n\n").append(letter.link());
        rest(letter).forEach(paragraph -> text.append("\n\n").append(paragraph));
        if (letter.ending() != null) text.append("\n\n").append(letter.ending());
        return text.append("\n\nKharcha\n").toString();
    }

    static String html(Letter letter) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"" + escaped(letter.language())
                + "\"><head><meta charset=\"utf-8\"><title>" + escaped(letter.subject())
                + "</title></head><body style=\"font-family:sans-serif;line-height:1.5;max-width:36em\">");
        html.append(paragraph(lines(letter.paragraphs().getFirst())));
        @Nullable String link = letter.link();
        if (link != null) html.append(linked(link));
        rest(letter).forEach(paragraph -> html.append(paragraph(lines(paragraph))));
        @Nullable String ending = letter.ending();
        if (ending != null) html.append(linked(ending));
        return html.append(paragraph("Kharcha")).append("</body></html>").toString();
    }

    private static List<String> rest(Letter letter) {
        return letter.paragraphs().subList(1, letter.paragraphs().size());
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String linked(String address) {
        return paragraph("<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>");
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
