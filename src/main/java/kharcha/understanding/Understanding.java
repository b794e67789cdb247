package kharcha.understanding;

/** Reads a message by itself. Needs no connection and no lock, and may be slow only when a cloud engine helps. */
public interface Understanding {
    Parse read(Utterance utterance);
}
