package kharcha;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kharcha.account.Accounts;
import kharcha.account.Users;
import kharcha.conversation.Answer;
import kharcha.conversation.Books;
import kharcha.conversation.Changes;
import kharcha.conversation.Message;
import kharcha.report.ChartLookup;
import kharcha.report.FileLookup;
import kharcha.signin.ChatKey;
import kharcha.signin.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the web: all that channels and pages need.
 *
 * @param signIn all ways in
 * @param chatKey null: /chat/jwt answers 503
 * @param conversation answers a message
 * @param reachable whether the books can be opened at the moment
 */
record Inside(
        Users users,
        Accounts accounts,
        SignIn signIn,
        @Nullable ChatKey chatKey,
        Books books,
        ChartLookup charts,
        FileLookup files,
        Changes changes,
        Function<Message, Answer> conversation,
        BooleanSupplier reachable,
        Clock clock) {}
