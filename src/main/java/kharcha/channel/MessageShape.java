package kharcha.channel;

import java.net.URI;
import java.util.List;
import kharcha.conversation.Reply;

/** Writes a reply in Watson's message shape: {@code {"output":{"generic":[…]}}}. */
public final class MessageShape {
    private final String publicUrl;

    public record Output(List<Item> generic) {}

    public MessageShape(URI publicUrl) {
        this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
    }

    public Output output(Reply reply) {
        return new Output(reply.blocks().stream().map(this::item).toList());
    }

    private Item item(Reply.Block block) {
        return switch (block) {
            case Reply.Text text -> new Item.Text(text.text());
            case Reply.Picture picture -> new Item.Image(address(picture), picture.title(), picture.alt());
            case Reply.Choices choices ->
                new Item.Option(
                        choices.title(),
                        choices.choices().stream()
                                .map(choice -> new Item.Choice(choice.label(), choice.text()))
                                .toList());
        };
    }

    /** Where the picture can be had, by everybody who knows its id. */
    public String address(Reply.Picture picture) {
        return publicUrl + "/charts/" + picture.chartId() + ".png";
    }
}
