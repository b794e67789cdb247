package kharcha.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import kharcha.conversation.Reply;
import kharcha.ledger.CategoryId;
import kharcha.ledger.EntryId;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.TransferId;
import kharcha.ledger.TurnId;
import kharcha.ledger.WalletId;
import kharcha.report.Chart;
import kharcha.understanding.Question;
import kharcha.understanding.Which;

/**
 * The names that kinds of things have in the database, so that a class may be renamed and the rows stay readable. Ids are
 * written as their bare value. The domain itself knows nothing of JSON.
 */
final class JsonShapes {
    private JsonShapes() {}

    static JsonMapper.Builder register(JsonMapper.Builder mapper) {
        var languages = new SimpleModule("languages");
        languages.addSerializer(Locale.class, new LanguageTag());
        languages.addDeserializer(Locale.class, new FromLanguageTag());
        return mapper.addModule(languages)
                .addMixIn(EntryId.class, NumberShape.class)
                .addMixIn(TurnId.class, NumberShape.class)
                .addMixIn(RecurringId.class, NumberShape.class)
                .addMixIn(TransferId.class, NumberShape.class)
                .addMixIn(WalletId.class, NameShape.class)
                .addMixIn(Recurring.Task.class, TaskShape.class)
                .addMixIn(CategoryId.class, NameShape.class)
                .addMixIn(Reply.Block.class, BlockShape.class)
                .addMixIn(Chart.class, ChartShape.class)
                .addMixIn(Question.class, QuestionShape.class)
                .addMixIn(Which.class, WhichShape.class)
                .withConfigOverride(
                        BigDecimal.class,
                        digits -> digits.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
    }

    abstract static class NumberShape {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        NumberShape(long value) {}

        @JsonValue
        abstract long value();
    }

    abstract static class NameShape {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        NameShape(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "text", value = Reply.Text.class),
        @JsonSubTypes.Type(name = "picture", value = Reply.Picture.class),
        @JsonSubTypes.Type(name = "file", value = Reply.File.class),
        @JsonSubTypes.Type(name = "choices", value = Reply.Choices.class),
        @JsonSubTypes.Type(name = "recovery-offer", value = Reply.RecoveryOffer.class),
        @JsonSubTypes.Type(name = "dashboard-offer", value = Reply.DashboardOffer.class),
        @JsonSubTypes.Type(name = "chat-link-question", value = Reply.ChatLinkQuestion.class),
        @JsonSubTypes.Type(name = "chat-link", value = Reply.ChatLink.class),
        @JsonSubTypes.Type(name = "chat-unlink", value = Reply.ChatUnlink.class),
    })
    interface BlockShape {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "chart")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "donut", value = Chart.Donut.class),
        @JsonSubTypes.Type(name = "bars", value = Chart.Bars.class),
        @JsonSubTypes.Type(name = "line", value = Chart.Line.class),
        @JsonSubTypes.Type(name = "top-merchants", value = Chart.TopMerchants.class),
        @JsonSubTypes.Type(name = "stacked-months", value = Chart.StackedMonths.class),
        @JsonSubTypes.Type(name = "month-so-far", value = Chart.MonthSoFar.class),
        @JsonSubTypes.Type(name = "calendar-heat", value = Chart.CalendarHeat.class),
        @JsonSubTypes.Type(name = "budget-bars", value = Chart.BudgetBars.class),
        @JsonSubTypes.Type(name = "cash-flow", value = Chart.CashFlow.class),
        @JsonSubTypes.Type(name = "trend", value = Chart.Trend.class),
    })
    interface ChartShape {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "asked")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "amount", value = Question.Amount.class),
        @JsonSubTypes.Type(name = "purpose", value = Question.Purpose.class),
        @JsonSubTypes.Type(name = "confirm-entries", value = Question.ConfirmEntries.class),
        @JsonSubTypes.Type(name = "confirm-delete", value = Question.ConfirmDelete.class),
        @JsonSubTypes.Type(name = "which-to-correct", value = Question.WhichToCorrect.class),
        @JsonSubTypes.Type(name = "which-to-delete", value = Question.WhichToDelete.class),
        @JsonSubTypes.Type(name = "which-to-repeat", value = Question.WhichToRepeat.class),
        @JsonSubTypes.Type(name = "which-to-split", value = Question.WhichToSplit.class),
        @JsonSubTypes.Type(name = "confirm-undo", value = Question.ConfirmUndo.class),
        @JsonSubTypes.Type(name = "settle-balance", value = Question.SettleBalance.class),
        @JsonSubTypes.Type(name = "confirm-forget", value = Question.ConfirmForget.class),
        @JsonSubTypes.Type(name = "rule-detail", value = Question.RuleDetail.class),
        @JsonSubTypes.Type(name = "new-category", value = Question.NewCategory.class),
        @JsonSubTypes.Type(name = "new-day", value = Question.NewDay.class),
        @JsonSubTypes.Type(name = "what-to-change", value = Question.WhatToChange.class),
        @JsonSubTypes.Type(name = "offer", value = Question.Offer.class),
        @JsonSubTypes.Type(name = "link-chat", value = Question.LinkChat.class),
    })
    interface QuestionShape {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "which")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "last", value = Which.Last.class),
        @JsonSubTypes.Type(name = "named", value = Which.Named.class),
        @JsonSubTypes.Type(name = "of-turn", value = Which.OfTurn.class),
        @JsonSubTypes.Type(name = "described", value = Which.Described.class),
        @JsonSubTypes.Type(name = "among", value = Which.Among.class),
        @JsonSubTypes.Type(name = "every", value = Which.Every.class),
        @JsonSubTypes.Type(name = "pointed", value = Which.Pointed.class),
        @JsonSubTypes.Type(name = "last-of", value = Which.LastOf.class),
        @JsonSubTypes.Type(name = "usual", value = Which.Usual.class),
        @JsonSubTypes.Type(name = "last-few", value = Which.LastFew.class),
    })
    interface WhichShape {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "payment", value = Recurring.Payment.class),
        @JsonSubTypes.Type(name = "reminder", value = Recurring.Reminder.class),
    })
    interface TaskShape {}

    private static final class LanguageTag extends StdScalarSerializer<Locale> {
        LanguageTag() {
            super(Locale.class);
        }

        @Override
        public void serialize(Locale locale, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(locale.toLanguageTag());
        }
    }

    private static final class FromLanguageTag extends StdScalarDeserializer<Locale> {
        FromLanguageTag() {
            super(Locale.class);
        }

        @Override
        public Locale deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Locale.forLanguageTag(json.getValueAsString());
        }
    }
}
