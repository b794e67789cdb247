package kharcha.rates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kharcha.money.RatesOfDay;

/**
 * A file of reference rates as the European Central Bank publishes them, in whichever form: XML (eurofxref-daily.xml, -hist-90d.xml,
 * -hist.xml), CSV (eurofxref.csv, eurofxref-hist.csv), or a ZIP of one of these. Which it is shows in its first bytes, whatever it
 * is called.
 *
 * <p>What cannot be read to its end is not read at all. Nothing larger than {@value #LARGEST} bytes is looked at: all days since
 * 1999 are a twentieth of that.
 */
public final class RateFile {
    static final int LARGEST = 100_000_000;

    private RateFile() {}

    /**
     * The days in it.
     *
     * @throws CannotRead if it is something else, is cut off, or says what cannot be true
     */
    public static List<RatesOfDay> read(byte[] file) throws CannotRead {
        byte[] bytes = isZip(file) ? unzipped(file) : file;
        DaysRead days = new DaysRead();
        if (looksLikeXml(bytes)) RateXml.read(bytes, days);
        else RateCsv.read(new String(bytes, StandardCharsets.UTF_8), days);
        return days.all();
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static boolean looksLikeXml(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') return true;
            boolean mark = (each & 0xff) == 0xef || (each & 0xff) == 0xbb || (each & 0xff) == 0xbf;
            if (!mark && !Character.isWhitespace(each)) return false;
        }
        return false;
    }

    /** The first file in it. */
    private static byte[] unzipped(byte[] file) throws CannotRead {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) entry = zip.getNextEntry();
            if (entry == null) throw new CannotRead("the ZIP holds no file");
            return all(zip);
        } catch (IOException e) {
            throw new CannotRead("the ZIP is damaged or cut off", e);
        }
    }

    private static byte[] all(InputStream stream) throws IOException, CannotRead {
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new CannotRead("it is too large for a file of rates");
        return bytes;
    }
}
