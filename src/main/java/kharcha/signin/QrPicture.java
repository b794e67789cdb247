package kharcha.signin;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of an SVG picture, a unit a module; it needs no style and no picture file, so a strict content security
 * policy lets it stand.
 */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
