package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** What the colours of a picture mean, one after the other in as few lines as they need. */
record KeyLine(List<Item> items) {
    private static final int LINE = 20;
    private static final int SIGN = 18;
    private static final int GAP = 18;

    /** @param dot a round sign for a line; else a square one for an area */
    record Item(String name, Color colour, boolean dot) {
        double width() {
            return SIGN + Sheet.width(name, font());
        }

        Font font() {
            return Fonts.regular(name, Layout.SMALL_SIZE);
        }
    }

    int height() {
        return lines().size() * LINE;
    }

    private List<List<Item>> lines() {
        List<List<Item>> lines = new ArrayList<>();
        double used = 0;
        for (Item item : items) {
            if (lines.isEmpty() || used + item.width() > Layout.INNER) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(item);
            used += item.width() + GAP;
        }
        return lines;
    }

    void write(Sheet sheet, Palette palette, int top) {
        double y = top + 14;
        for (List<Item> line : lines()) {
            double x = Layout.MARGIN;
            for (Item item : line) {
                if (item.dot()) sheet.dot(x + 5.5, y - 4.5, 9, item.colour());
                else sheet.swatch(x, y - 10, 11, item.colour());
                String name = Sheet.fit(item.name(), item.font(), Layout.INNER - SIGN);
                sheet.text(name, item.font(), palette.ink(), x + SIGN, y, 0);
                x += item.width() + GAP;
            }
            y += LINE;
        }
    }
}
