package kharcha.account;

import java.util.function.Function;

/** The door to everything that says who may enter: what happens inside happens together or not at all, mails included. */
public interface Accounts {
    /** Runs the work in one short transaction; what it throws rolls everything back and reaches the caller. */
    <T> T atomically(Function<Register, T> work);
}
