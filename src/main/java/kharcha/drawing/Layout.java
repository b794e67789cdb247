package kharcha.drawing;

/** The measures that all pictures share, in points. */
final class Layout {
    /** It reads well on a phone at its natural size. */
    static final int WIDTH = 440;

    /** Around a picture without a title. */
    static final int BARE = 8;

    static final int MARGIN = 24;
    static final int INNER = WIDTH - 2 * MARGIN;
    static final float TEXT_SIZE = 15;
    static final float SMALL_SIZE = 13.5f;

    private Layout() {}
}
