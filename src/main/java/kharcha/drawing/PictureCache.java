package kharcha.drawing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that were looked at last, as many as fit. */
final class PictureCache {
    private final long capacity;
    private final Map<String, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** @param capacity in bytes */
    PictureCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<Picture> find(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    synchronized void keep(String name, Picture picture) {
        forget(name);
        pictures.put(name, picture);
        size += picture.bytes().length;
        Iterator<Picture> eldest = pictures.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            size -= eldest.next().bytes().length;
            eldest.remove();
        }
    }

    synchronized void forget(String name) {
        Picture picture = pictures.remove(name);
        if (picture != null) size -= picture.bytes().length;
    }
}
