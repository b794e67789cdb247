package kharcha.transcripts;

import java.nio.file.Path;

final class PlayMain {
    private PlayMain() {}

    public static void main(String[] args) {
        for (String file : args) System.out.print(TranscriptsTest.playInMemory(Path.of(file)));
    }
}
