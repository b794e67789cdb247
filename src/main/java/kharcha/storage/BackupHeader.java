package kharcha.storage;

import java.util.List;

/**
 * The first line of a backup: what kind of file it is, and what follows.
 *
 * @param version of this format
 * @param schema the last migration that its tables had seen
 * @param lastUser the highest user id ever given away
 */
record BackupHeader(String format, int version, String schema, long lastUser, List<Table> tables) {
    static final String FORMAT = "kharcha-backup";
    static final int VERSION = 1;

    /** @param rows how many lines of the file are this table's */
    record Table(String name, List<String> columns, long rows) {
        Table {
            columns = List.copyOf(columns);
        }

        /** Names come from the database's own catalogue, or were compared with it. */
        String copyOut() {
            return "COPY (SELECT " + columnList() + " FROM " + qualified() + ") TO STDOUT (ENCODING 'UTF8')";
        }

        String copyIn() {
            return "COPY " + qualified() + " (" + columnList() + ") FROM STDIN (ENCODING 'UTF8')";
        }

        String qualified() {
            return Database.SCHEMA + "." + quoted(name);
        }

        private String columnList() {
            return String.join(", ", columns.stream().map(Table::quoted).toList());
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    BackupHeader {
        tables = List.copyOf(tables);
    }

    /** @throws CannotStart if this is no header that this version can read */
    static BackupHeader read(String line) {
        BackupHeader header;
        try {
            header = Json.read(line, BackupHeader.class);
        } catch (IllegalStateException | NullPointerException trouble) {
            throw new CannotStart("this is no backup of Kharcha", trouble);
        }
        if (!FORMAT.equals(header.format)) throw new CannotStart("this is no backup of Kharcha");
        if (header.version != VERSION)
            throw new CannotStart("the backup has format " + header.version + ", and this Kharcha reads " + VERSION
                    + ": restore it with the Kharcha that made it");
        return header;
    }

    String json() {
        return Json.write(this);
    }

    Backup.Summary summary() {
        return new Backup.Summary(rows("users"), rows("entries"));
    }

    private long rows(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .mapToLong(Table::rows)
                .sum();
    }
}
