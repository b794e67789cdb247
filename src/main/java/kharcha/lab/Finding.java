package kharcha.lab;

import java.util.List;
import kharcha.understanding.Label;
import kharcha.understanding.Parse;

/** A part of a parse that the assembler can be left without. */
enum Finding {
    /** Every label as likely as any other. */
    LABELS {
        @Override
        Parse without(Parse parse) {
            double share = 1.0 / parse.labels().size();
            List<Label> even = parse.labels().stream()
                    .map(label -> new Label(label.name(), share))
                    .toList();
            return with(parse, even, parse.inScope());
        }
    },
    /** Everything is taken to be about money. */
    IN_SCOPE {
        @Override
        Parse without(Parse parse) {
            return with(parse, parse.labels(), 1);
        }
    },
    CATEGORY_WORDS {
        @Override
        Parse without(Parse parse) {
            return parse.withCategories(List.of());
        }
    },
    DAYS_AND_PERIODS {
        @Override
        Parse without(Parse parse) {
            return new Parse(
                    parse.utterance(),
                    parse.labels(),
                    parse.inScope(),
                    parse.numbers(),
                    parse.amounts(),
                    List.of(),
                    parse.categories(),
                    parse.engine());
        }
    },
    /** The same days for what was spent and for what is to come. */
    DAYS_AHEAD {
        @Override
        Parse without(Parse parse) {
            return new Parse(
                    parse.utterance(),
                    parse.labels(),
                    parse.inScope(),
                    parse.numbers(),
                    parse.amounts(),
                    parse.dates(),
                    parse.categories(),
                    parse.engine());
        }
    };

    abstract Parse without(Parse parse);

    private static Parse with(Parse parse, List<Label> labels, double inScope) {
        return new Parse(
                parse.utterance(),
                labels,
                inScope,
                parse.numbers(),
                parse.amounts(),
                parse.dates(),
                parse.datesAhead(),
                parse.categories(),
                parse.engine());
    }
}
