package kharcha.web;

import java.util.List;

/** One secret, or two while the old one is being replaced: both count. */
public record Secrets(List<Secret> all) {
    public static final int MOST = 2;

    public Secrets {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) throw new IllegalArgumentException("one secret, or two");
    }

    /** How long it takes says nothing about the secrets, nor which of them it is. */
    public boolean matches(String candidate) {
        boolean any = false;
        for (Secret secret : all) any |= secret.matches(candidate);
        return any;
    }

    /** The one to give out. */
    public Secret newest() {
        return all.getFirst();
    }
}
