package kharcha.drawing;

/** How a picture is written: PNG at two pixels a point, SVG with its letters as outlines, so that both look alike everywhere. */
public enum Format {
    PNG("image/png"),
    SVG("image/svg+xml");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
