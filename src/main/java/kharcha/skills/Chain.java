package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Things in a row, each naming the next: one first, one last, all in the row.
 *
 * @param kind what they are
 * @param next the field that names the next one
 * @param order what a broken row is against
 * @param unknown what a next one that is not there is against
 */
record Chain(String kind, String next, Rule order, Rule unknown) {
    /** Tells what is wrong with the row; answers the ids in their order, as far as it goes. */
    List<String> check(Map<String, JsonNode> things, Function<String, Spot> spots) {
        Map<String, String> before = new HashMap<>();
        things.forEach((id, thing) -> {
            String to = thing.path(next).asText("");
            if (to.isEmpty()) return;
            Spot at = spots.apply(id).field(next);
            if (!things.containsKey(to)) at.found(unknown, "there is no " + kind + " " + Findings.quoted(to));
            else {
                String other = before.putIfAbsent(to, id);
                if (other != null)
                    at.found(order, Findings.quoted(other) + " is followed by " + Findings.quoted(to) + " as well");
            }
        });
        List<String> first =
                things.keySet().stream().filter(id -> !before.containsKey(id)).toList();
        if (first.isEmpty() && !things.isEmpty())
            spots.apply(things.keySet().iterator().next())
                    .field(next)
                    .found(order, "the chain is a circle: none comes first");
        for (String id : first.stream().skip(1).toList())
            spots.apply(id)
                    .found(
                            order,
                            "no " + kind + " leads to it, but " + Findings.quoted(first.getFirst()) + " comes first");
        Set<String> row = new LinkedHashSet<>();
        String id = first.isEmpty() ? "" : first.getFirst();
        while (things.containsKey(id) && row.add(id))
            id = things.getOrDefault(id, Paper.JSON.missingNode()).path(next).asText("");
        return List.copyOf(row);
    }
}
