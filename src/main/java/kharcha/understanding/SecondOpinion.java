package kharcha.understanding;

import java.util.List;
import kharcha.account.UserId;

/**
 * What another engine takes a message to be about. It is a vote beside the local reading, which happens all the same. Asked before
 * any connection is taken, since it takes its time: a bounded one. Never throws.
 */
public interface SecondOpinion {
    /**
     * Surest first; empty when there is none to be had.
     *
     * @param user by whom the engine may count people; it is not told who that is
     */
    List<Label> of(UserId user, String text);
}
