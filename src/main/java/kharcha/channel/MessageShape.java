package kharcha.channel;

import java.util.List;
import java.util.stream.Stream;
import kharcha.conversation.Reply;

/** Writes a reply in Watson's message shape: {@code {"output":{"generic":[…]}}}. */
public final class MessageShape {
    private final ChartAddress charts;

    public record Output(List<Item> generic) {}

    public MessageShape(ChartAddress charts) {
        this.charts = charts;
    }

    public Output output(Reply reply) {
        return new Output(reply.blocks().stream().flatMap(this::items).toList());
    }

    private Stream<Item> items(Reply.Block block) {
        return switch (block) {
            case Reply.Text text -> Stream.of(new Item.Text(text.text()));
            case Reply.Picture picture -> Stream.of(new Item.Image(charts.of(picture), picture.title(), picture.alt()));
            case Reply.File file -> Stream.of(new Item.Text(charts.told(file).text()));
            case Reply.Choices choices -> Stream.of(option(choices));
            case Reply.DashboardOffer offer -> Stream.of(new Item.Text(offer.text() + " " + charts.page("/dashboard")));
            case Reply.ChatLinkQuestion _, Reply.ChatLink _ ->
                Stream.of(new Item.Text("Here you log in instead: " + charts.page("/login")));
            case Reply.ChatUnlink _ ->
                Stream.of(new Item.Text("Here you log out instead: " + charts.page("/settings")));
            case Reply.RecoveryOffer offer ->
                Stream.of(new Item.Text(offer.text()), new Item.UserDefined(new Item.Own("recovery_offer", null)));
        };
    }

    private static Item option(Reply.Choices choices) {
        return new Item.Option(
                choices.title(),
                choices.choices().stream()
                        .map(choice -> new Item.Choice(choice.label(), choice.text()))
                        .toList());
    }
}
