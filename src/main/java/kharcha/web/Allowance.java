package kharcha.web;

/** How often something may be done, by whom. One replica counts for itself; a shared count can stand behind the same port. */
public interface Allowance {
    /** No bound, for measuring. */
    Allowance UNBOUNDED = key -> true;

    /** Takes one; false when there is none left at the moment. */
    boolean take(String key);
}
