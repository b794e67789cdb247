package kharcha.understanding;

/** What a phrase of a cue file says about the message it stands in; each is a heading of those files. */
enum Cue {
    /** A code that must not be shared: whatever sum stands beside it was not spent. */
    SECURITY_CODE,
    /** A payment that did not go through. */
    DECLINED,
    /** A statement, a bill to come, a request: no money has moved. */
    NOTICE,
    /** The writer's own money changes pockets. */
    OWN_MONEY,
    /** It was not bought or paid. */
    NOT_SPENT,
    /** It is a plan, a wish or a consideration. */
    PLANNED,
    /** A condition, a promise or a conjecture: what it speaks of may never come. */
    SUPPOSED,
    /** A price that was seen or heard of. */
    HEARD,
    /** Somebody else, a denial or a condition is spoken of, in words that are no proof: the entry is shown first. */
    UNCLEAR,
    /** A verb that says how something is rather than what was done: "is", "starts", "gets". */
    STATED,
    /** Somebody else paid. */
    OTHERS_PAID,
    /** Money came in. */
    INCOME,
    /** What was paid came back. */
    REFUND,
    /** Money went out, for certain: it stands against the doubts above. */
    SPENT,
    /** The message asks or commands something other than a booking. */
    QUESTION,
    /** Says only that something was bought or billed: what or where says more. */
    VAGUE,
    /** Typical of pasted alerts and receipts. */
    ALERT,
    /** Says in an alert that money will go out some day: whatever else it says, none has gone. */
    TO_COME,
    /** Says in an alert that money went out. */
    DEBIT,
    /** Says in an alert that money came in. */
    CREDIT,
    /** Stands before a sum that is a balance or a limit. */
    BALANCE,
    /** Stands before the sum of a receipt that counts. */
    TOTAL,
    /** Stands before the part of a shared price that is the writer's own. */
    OWN_SHARE,
    /** Stands before the name of the other side in an alert. */
    MERCHANT_FOLLOWS,
    /** Ends the name of the other side. */
    MERCHANT_ENDS,
    /** The number in it counts or names something; a sum with a currency it cannot be. */
    COUNTED,
    /** The number or sum in it is money, but not the price paid. */
    NOT_PRICE,
    /** The number in it is the price. */
    PRICE,
    /** The price is for one of several. */
    EACH,
    /** Stands before a price that may be for one of several: "2 tickets at 15". */
    RATE,
    /** What follows was bought, rather than what it cost: a number there counts. */
    GOODS_FOLLOW,
    /** Added on top of a price: a tip, a tax. */
    ON_TOP,
    /** Taken off a price. */
    OFF,
    /** Already part of the price. */
    INCLUDED,
    /** Goes between two entries. */
    AND,
    /** How it was paid; the cue's argument is the way. */
    PAID_BY,
    /** Says nothing about what was bought; dropped from notes. */
    FILLER,
    /** A turn of phrase, whatever its words mean elsewhere ("long story short"); dropped from notes. */
    IDIOM,
    /** Dropped from the ends of notes. */
    EDGE,
    /** What follows was said of a place, a purpose or a person rather than of the thing bought. */
    ASIDE,
    /** Holds or measures what stands behind it: "a bag of". */
    CONTAINER,
    /** What follows only says when or near what it was: "after class" is no lesson. */
    BESIDE,
    /** A person. */
    PERSON,
    /** A word that may begin with a capital and is no name. */
    NO_NAME,
    /** What follows names the category. */
    FILE_UNDER
}
