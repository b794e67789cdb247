package kharcha.ops.watson;

/** Places in the consoles of Watson Assistant and IBM Cloud, as IBM's documentation names them. */
final class Console {
    static final String WEBHOOK_URL = "Dialog › Options › Webhooks › URL";
    static final String WEBHOOK_HEADERS = "Dialog › Options › Webhooks › Headers › Authorization";
    static final String EXTENSION_TOKEN = "Integrations › Extensions › Kharcha › Authentication › Bearer token";
    static final String PRE_MESSAGE = "Environments › the settings of yours › Pre-message webhook";
    static final String CREDENTIALS = "IBM Cloud › Resource list › your Watson Assistant › Manage › Credentials";
    static final String IDS = "Assistant settings › Assistant IDs and API details › View details";
    static final String DIALOG = "Assistant settings › Activate dialog, then Dialog › Try it, until it has learned";

    private Console() {}
}
