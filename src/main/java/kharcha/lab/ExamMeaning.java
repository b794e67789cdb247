package kharcha.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.Draft;
import kharcha.understanding.Context;
import kharcha.understanding.Intent;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.Question;

/** A single message's outcome as the exam writes it, from its meaning alone: without books, and so for those that need none. */
final class ExamMeaning {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExamMeaning() {}

    static ObjectNode json(IntentAssembler assembler, Parse parse) {
        Meaning meaning = assembler.assemble(parse, Context.NONE, List.of());
        Currency home = parse.utterance().homeCurrency();
        ObjectNode line = JSON.createObjectNode().put("intent", ExamIntents.label(meaning));
        ExamLab.drafts(line.putArray("entries"), drafts(meaning));
        line.set("ledger", line.path("entries"));
        line.set("query", ExamQueries.json(meaning, parse.utterance().today()));
        line.set("budget", ExamPlans.budget(meaning));
        line.set("recurring", ExamPlans.recurring(meaning, home));
        Currency currency = meaning instanceof Intent.HomeCurrency it && it.currency() != null ? it.currency() : home;
        return line.put("currency", currency.getCurrencyCode()).put("reply", meaning instanceof Question ? "?" : "");
    }

    private static List<Draft> drafts(Meaning meaning) {
        return switch (meaning) {
            case Intent.Book book -> book.entries();
            case Intent.Restate restate -> restate.book().entries();
            case Question.ConfirmEntries confirm -> confirm.entries();
            case Intent.BookWithin within -> within.book().entries();
            case Intent.BookShare share -> share.whole().entries();
            default -> List.of();
        };
    }
}
