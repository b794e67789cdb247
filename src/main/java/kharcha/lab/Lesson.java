package kharcha.lab;

import java.util.List;
import kharcha.understanding.local.Skill;

/** What a skill teaches beside its examples. */
enum Lesson {
    ENTITIES {
        @Override
        Skill without(Skill skill) {
            return new Skill(skill.name(), skill.intents(), List.of(), skill.counterexamples());
        }
    },
    COUNTEREXAMPLES {
        @Override
        Skill without(Skill skill) {
            return new Skill(skill.name(), skill.intents(), skill.entities(), List.of());
        }
    };

    abstract Skill without(Skill skill);
}
