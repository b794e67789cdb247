package kharcha.dashboard;

import java.util.List;

/** The entries of one day under its name. */
public record DayOfEntries(String day, String words, List<EntryLine> entries) {}
