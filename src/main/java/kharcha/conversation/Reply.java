package kharcha.conversation;

import java.util.List;
import kharcha.report.FileFormat;

/** What Kharcha answers, as blocks that every channel shapes in its own way. */
public record Reply(boolean ok, List<Block> blocks) {
    public Reply {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** Plain text; line breaks are meant. Never Markdown or HTML: a channel escapes what its own format needs. */
    public record Text(String text) implements Block {}

    /**
     * A picture of a chart.
     *
     * @param chartId resolved to an absolute address by the channel
     * @param alt the story in words, every figure in it
     */
    public record Picture(String chartId, String title, String alt) implements Block {}

    /**
     * A link to a file.
     *
     * @param fileId resolved to an absolute address by the channel
     * @param label what its button says
     */
    public record File(String fileId, FileFormat format, String label) implements Block {}

    /** What can be said next; the text of a choice is what the user says by choosing it. */
    public record Choices(String title, List<Choice> choices) implements Block {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    public record Choice(String label, String text) {}

    /**
     * Offers a guest of the web, once, a link by which the book can be opened again on any device. Its channel knows how to make
     * such a link; others never see this block.
     */
    public record RecoveryOffer(String text) implements Block {}

    /** Opens the pages on the web: the channel adds where, and from elsewhere a link that logs in. */
    public record DashboardOffer(String text) implements Block {}

    /**
     * Asks whether this chat shall lead to the account that made the code: the channel says whose it is, and offers the answers;
     * or says that it knows no such code.
     */
    public record ChatLinkQuestion(String code, List<Choice> answers) implements Block {
        public ChatLinkQuestion {
            answers = List.copyOf(answers);
        }
    }

    /** Ties the chat in which it is answered to the account that made the code; the channel does it, and says how it went. */
    public record ChatLink(String code) implements Block {}

    /**
     * Parts this chat from the account that it leads to; the channel knows whether it leads to one.
     *
     * @param done said when it is done
     * @param none said when there was none
     */
    public record ChatUnlink(String done, String none) implements Block {}

    /** All its text, a blank line between blocks. */
    public String text() {
        return String.join(
                "\n\n",
                blocks.stream()
                        .filter(Text.class::isInstance)
                        .map(block -> ((Text) block).text())
                        .toList());
    }
}
