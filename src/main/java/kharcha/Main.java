package kharcha;

/** Where the process starts: one command line, one of a few commands. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("kharcha");
    }
}
