package kharcha.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kharcha.conversation.Phrases;
import kharcha.ledger.Categories;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of files that were handed out, each format by a reader of its own. */
public final class ReadBack {
    private ReadBack() {}

    /**
     * An entry as a file has it.
     *
     * @param category by its id
     * @param home in the home currency, where it was converted
     * @param rate by which that was done, and {@code rateDay} of which day it is
     */
    public record Line(
            long id,
            String day,
            String category,
            String currency,
            BigDecimal amount,
            boolean in,
            @Nullable BigDecimal home,
            @Nullable BigDecimal rate,
            @Nullable String rateDay) {}

    /** A line of a workbook's second sheet. */
    public record Total(
            String category,
            String currency,
            BigDecimal sum,
            long count,
            @Nullable BigDecimal home) {}

    /** @param text with its byte order mark */
    public static List<Line> csv(String text, Categories categories) throws IOException {
        String table = text.substring(1);
        List<Line> lines = new ArrayList<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setDelimiter(table.substring(0, 3).charAt(2))
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table)))
            lines.add(new Line(
                    Long.parseLong(row.get("Id")),
                    row.get("Day"),
                    id(row.get("Category"), categories),
                    row.get("Currency"),
                    number(row.get("Amount")),
                    row.get("Direction").equals("in"),
                    row.get("Home amount").isEmpty() ? null : number(row.get("Home amount")),
                    row.get("Rate").isEmpty() ? null : number(row.get("Rate")),
                    row.get("Rate day").isEmpty() ? null : row.get("Rate day")));
        return lines;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String id(String name, Categories categories) {
        return categories.all().stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no category is called " + name))
                .id()
                .value();
    }

    /** Of any file that has entries, also that of everything. */
    public static List<Line> json(byte[] file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(file).path("entries")) {
            boolean converted = entry.hasNonNull("home");
            lines.add(new Line(
                    entry.path("id").asLong(),
                    entry.path("day").asText(),
                    entry.path("category").asText(),
                    entry.path("currency").asText(),
                    new BigDecimal(entry.path("amount").asText()),
                    entry.path("direction").asText().equals("in"),
                    converted ? new BigDecimal(entry.at("/home/amount").asText()) : null,
                    converted ? new BigDecimal(entry.at("/home/rate").asText()) : null,
                    converted ? entry.at("/home/day").asText() : null));
        }
        return lines;
    }

    /** The entries of a workbook's first sheet. */
    public static List<Line> xlsx(byte[] file, Phrases words, Categories categories) throws IOException {
        Map<String, String> ids = ids(words, categories);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows(file, 0)) {
            boolean converted = row.getCellCount() > 9 && row.getCellAsNumber(9).isPresent();
            lines.add(new Line(
                    row.getCellAsNumber(8).orElseThrow().longValueExact(),
                    row.getCellAsDate(0).orElseThrow().toLocalDate().toString(),
                    ids.getOrDefault(row.getCellText(2), "?"),
                    row.getCellText(4),
                    row.getCellAsNumber(3).orElseThrow(),
                    row.getCellText(5).equals(words.heading("direction.in")),
                    converted ? row.getCellAsNumber(9).orElseThrow() : null,
                    converted ? row.getCellAsNumber(11).orElseThrow() : null,
                    converted
                            ? row.getCellAsDate(12).orElseThrow().toLocalDate().toString()
                            : null));
        }
        return lines;
    }

    /** The totals of its second sheet. */
    public static List<Total> totals(byte[] file, Phrases words, Categories categories) throws IOException {
        Map<String, String> ids = ids(words, categories);
        List<Total> totals = new ArrayList<>();
        for (Row row : rows(file, 1))
            totals.add(new Total(
                    ids.getOrDefault(row.getCellText(0), "?"),
                    row.getCellText(2),
                    row.getCellAsNumber(3).orElseThrow(),
                    row.getCellAsNumber(4).orElseThrow().longValueExact(),
                    row.getCellCount() > 5 ? row.getCellAsNumber(5).orElse(null) : null));
        return totals;
    }

    private static Map<String, String> ids(Phrases words, Categories categories) {
        Map<String, String> ids = new HashMap<>();
        categories
                .all()
                .forEach(each -> ids.put(
                        words.capital(words.category(each.id())), each.id().value()));
        return ids;
    }

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            List<Row> rows = sheets.get(sheet).read();
            return rows.subList(1, rows.size());
        }
    }

    /** The lines of a PDF as they are seen, with plain spaces. */
    public static List<String> pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return plain(stripper.getText(document)).lines().toList();
        }
    }

    /** With plain spaces only. */
    public static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f ]+", " ");
    }
}
