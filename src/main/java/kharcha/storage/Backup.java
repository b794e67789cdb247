package kharcha.storage;

/** A logical copy of our own tables, in one file. */
public final class Backup {
    private final DatabaseUrl url;

    Backup(DatabaseUrl url) {
        this.url = url;
    }
}
