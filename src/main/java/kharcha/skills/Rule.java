package kharcha.skills;

import java.util.Locale;

/**
 * A rule that a file must keep, or is better off keeping. Sources are pages of IBM's documentation of Watson Assistant
 * (cloud.ibm.com/docs/watson-assistant), the reference of its API, and the OpenAPI specification 3.0.3; OWN is Kharcha's.
 */
public enum Rule {
    // The file.
    READABLE("there is such a file, and it can be read", "every file"),
    UTF_8("the file is UTF-8, without a byte order mark", "dialog-add"),
    JSON("the file is one JSON object, with each field once", "RFC 8259"),
    FILE_SIZE("a skill has at most 15 MB, an extension at most 4 MB", "dialog-add, build-custom-extension"),
    KNOWN_KIND("the file is a dialog skill, an actions skill or an OpenAPI file", "dialog-add"),

    // Values.
    TYPE("a value has the type that its field wants", "API reference v1: Workspace"),
    MISSING("what cannot be done without is there", "API reference v1: Workspace"),
    MISSPELLED("fields and words are spelt as Watson knows them", "API reference v1: Workspace"),
    LENGTH("texts keep Watson's limits", "API reference v1, dialog-add, intents, entities"),
    NUMBER("numbers keep Watson's limits", "dialog-responses"),
    ONE_LINE("names, descriptions, examples and conditions hold no line break and no tab", "API reference v1"),
    CHARACTERS("names are of letters, digits and a few signs", "API reference v1"),
    CHOICE("where Watson knows a few words only, it is one of them", "API reference v1: DialogNode"),
    COUNT("there are no more of a thing than Watson takes", "intents, entities, dialog-build, dialog-responses"),
    UNIQUE("what is found by its name has the name alone", "API reference v1"),
    LANGUAGE("the language is one that Watson knows", "admin-language-support"),

    // What is taught.
    EXAMPLES("an intent has examples, or it is never recognised", "intents"),
    RESERVED("names that begin with sys- are Watson's own, and it still has them", "entities, system-entities"),
    ENTITY_VALUE("a value has synonyms or patterns, as its type says", "entities"),
    PATTERN("a pattern is a regular expression as Watson takes it", "entities"),
    MENTION("a mention names an entity and lies within its example", "API reference v1: Mention"),

    // The tree of a dialog.
    PARENT("a node's parent is another node of the file, and not below it", "API reference v1: DialogNode"),
    SIBLING("the children of a node are one chain, from a first to a last", "API reference v1: DialogNode"),
    DEPTH("nodes lie at most 2000 deep", "dialog-build"),
    NODE_TYPE("slots stand in frames, handlers in slots or frames, conditioned responses in nodes", "dialog-slots"),
    JUMP("a jump names a node that is there, and where it goes on", "API reference v1: DialogNodeNextStep"),
    JUMP_CIRCLE("jumps come to an end", "dialog-overview"),
    REACHABLE("every node and step can be reached", "dialog-overview"),
    SLOT("a slot has a variable and a handler that fills it", "dialog-slots"),
    SLOT_RESET("a frame's variables are empty again before it is entered again", "dialog-slots"),
    CONDITION("a condition can be evaluated", "expression-language"),
    UNKNOWN_INTENT("an intent that is named is taught", "expression-language"),
    UNKNOWN_ENTITY("an entity that is named is there", "expression-language"),
    UNKNOWN_VALUE("a value that is named is one of its entity's", "dialog-overview"),
    ESCAPE("$, @ and # in a text are escaped where they name nothing", "dialog-overview"),
    RESPONSE("a response is written as skills write it", "dialog-responses"),
    WEBHOOK("a skill has one webhook, main_webhook, with an absolute address", "dialog-webhooks"),
    WEBHOOK_CALL("a node that calls the webhook keeps its answer in a variable of its own", "dialog-webhooks"),
    GONE("what Watson no longer does is not asked of it", "release-notes"),

    // Actions.
    SYSTEM_ACTION(
            "an actions skill has the actions welcome, anything_else and fallback", "download of an actions skill"),
    ACTION_CHAIN("the actions are one chain", "download of an actions skill"),
    STEP_CHAIN("the steps of an action are one chain", "download of an actions skill"),
    UNKNOWN_ACTION("an action that is called is there", "build-actions-overview"),
    UNKNOWN_VARIABLE("a variable that is read is declared", "manage-info"),
    HANDLER("a handler that is named is there", "download of an actions skill"),
    CALLOUT("a step that calls an extension says which operation, and where the answer goes", "call-extension"),
    EXTENSION_MATCH("what a step calls is an operation of the extension, with what that needs", "call-extension"),

    // Extensions.
    OPENAPI("the file is OpenAPI 3.0", "build-custom-extension"),
    SERVER("a server's address is absolute, and its variables are declared", "build-custom-extension"),
    PATH("a path begins with a slash, and its parameters are declared", "OpenAPI 3.0.3: Paths Object"),
    SUMMARY("every operation has a short summary", "build-custom-extension"),
    COMBINED_SCHEMA("no schema is made of others by anyOf, oneOf or allOf", "build-custom-extension"),
    REFERENCE("a $ref leads to something in the file", "OpenAPI 3.0.3: Reference Object"),
    BODY("a request's body is an object in application/json", "build-custom-extension"),
    ANSWER("an answer is application/json or text/event-stream", "build-custom-extension, call-extension"),
    PARAMETER("a parameter is of the path, the query or the header, and says what it holds", "call-extension"),
    SCHEMA("a schema's type is one of OpenAPI 3.0", "OpenAPI 3.0.3: Schema Object"),
    SECURITY("a way to authenticate is one that Watson has, and is declared", "build-custom-extension"),

    // Kharcha's own files.
    LABEL_WITHOUT_INTENT("what Kharcha can do has an intent", "OWN"),
    INTENT_WITHOUT_HANDLER("an intent is something that Kharcha can do", "OWN"),
    INTENT_WITHOUT_NODE("an intent has a node that sends it", "OWN"),
    COMMAND("a node sends the name of its own intent", "OWN"),
    SENT("a node sends what the webhook reads", "OWN"),
    OWN_OPERATIONS("the extension's file describes what Kharcha answers, no more and no less", "OWN"),

    // Advice.
    FEW_EXAMPLES("an intent has five examples or more", "intents", true),
    PLAN_LIMIT("the Lite and Trial plans take 100 intents, 100 entities and 25 000 nodes", "intents, entities", true),
    TAUGHT_TWICE("an example is of one intent, and taught once", "intents", true),
    UNUSED_INTENT("an intent is used by a node or an action", "intents", true),
    FAILURE_UNTOLD("a node that calls the webhook has a child for a call that failed", "dialog-webhooks", true),
    CLEAR_SECRET("no secret stands in the file in clear text", "dialog-webhooks", true),
    PLAIN_HTTP("an address begins with https", "dialog-webhooks", true);

    private final String law;
    private final String source;
    private final boolean advice;

    Rule(String law, String source) {
        this(law, source, false);
    }

    Rule(String law, String source, boolean advice) {
        this.law = law;
        this.source = source;
        this.advice = advice;
    }

    /** Its name, as findings show it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it says. */
    public String law() {
        return law;
    }

    /** Where it is written. */
    public String source() {
        return source;
    }

    /** Whether a file that does not keep it is fit for Watson all the same. */
    public boolean isAdvice() {
        return advice;
    }
}
