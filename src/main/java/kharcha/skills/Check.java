package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a file.
 *
 * @param about what it is, in a few words; empty when that cannot be told
 */
public record Check(Path file, String about, List<Finding> findings) {
    public Check {
        findings = List.copyOf(findings);
    }

    /** Checks files, each by itself, and an actions skill against the extensions that lie beside it. */
    public static List<Check> of(List<Path> files) {
        List<Findings> found = new ArrayList<>();
        List<Paper> papers = new ArrayList<>();
        for (Path file : files) {
            Findings findings = new Findings();
            found.add(findings);
            papers.add(Paper.read(file, findings));
        }
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            Paper paper = papers.get(i);
            check(paper, beside(paper, papers), found.get(i));
            checks.add(new Check(paper.file(), about(paper), found.get(i).all()));
        }
        return checks;
    }

    /** What keeps the file from working. */
    public List<Finding> faults() {
        return findings.stream().filter(finding -> !finding.rule().isAdvice()).toList();
    }

    /** What would make it better. */
    public List<Finding> advice() {
        return findings.stream().filter(finding -> finding.rule().isAdvice()).toList();
    }

    private static List<JsonNode> beside(Paper paper, List<Paper> all) {
        Optional<Path> folder = folder(paper);
        return all.stream()
                .filter(other -> other.kind() == Kind.EXTENSION && folder(other).equals(folder))
                .map(Paper::root)
                .toList();
    }

    private static Optional<Path> folder(Paper paper) {
        return Optional.ofNullable(paper.file().toAbsolutePath().normalize().getParent());
    }

    private static void check(Paper paper, List<JsonNode> extensions, Findings findings) {
        Kind kind = paper.kind();
        if (kind == null) return;
        switch (kind) {
            case DIALOG -> dialog(paper, findings);
            case ACTIONS -> actions(paper, extensions, findings);
            case EXTENSION -> new ExtensionRules(paper.root(), findings).check();
        }
        OwnRules.check(kind, paper.skill(), findings);
    }

    private static void dialog(Paper paper, Findings findings) {
        JsonNode skill = paper.skill();
        DialogShape.SKILL.check(skill, Spot.start(findings));
        if (!paper.root().hasNonNull("name")) findings.add(Rule.MISSING, "", "name", "is missing: an upload wants one");
        Words words = new Words(skill);
        Dialog dialog = new Dialog(skill);
        new TaughtRules(skill, words, findings).check();
        new TreeRules(dialog, findings).check();
        new NameRules(dialog, words, findings).check();
        new SlotRules(dialog, findings).check();
        new WebhookRules(dialog, findings).check();
        new Reach(dialog, findings).check();
    }

    private static void actions(Paper paper, List<JsonNode> extensions, Findings findings) {
        ActionsShape.FILE.check(paper.root(), Spot.start(findings));
        JsonNode workspace = paper.skill();
        ActionsShape.WORKSPACE.check(workspace, Spot.start(findings));
        Words words = new Words(workspace);
        new TaughtRules(workspace, words, findings).check();
        new ActionRules(workspace, words, findings).check();
        new CalloutRules(workspace, extensions, findings).check();
    }

    private static String about(Paper paper) {
        Kind kind = paper.kind();
        if (kind == null) return "";
        String named = paper.name().isBlank() ? "" : " " + Findings.quoted(paper.name());
        JsonNode skill = paper.skill();
        String size = switch (kind) {
            case DIALOG ->
                count(skill, "intents") + ", " + count(skill, "entities") + ", " + count(skill, "dialog_nodes");
            case ACTIONS -> count(skill, "actions") + ", " + count(skill, "intents") + ", " + count(skill, "entities");
            case EXTENSION -> ExtensionRules.operations(paper.root()).size() + " operations";
        };
        return kind.words() + named + ", " + size
                + (paper.lines() && kind != Kind.EXTENSION ? ", laid out (minify to upload)" : "");
    }

    private static String count(JsonNode skill, String field) {
        return skill.path(field).size() + " " + field.replace("dialog_", "");
    }
}
