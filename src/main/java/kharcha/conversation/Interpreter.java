package kharcha.conversation;

import java.util.List;
import kharcha.understanding.Context;
import kharcha.understanding.Label;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;

/** Makes a parse and what was said before one meaning: the intent assembler, as seen from here. Pure. */
public interface Interpreter {
    Meaning assemble(Parse parse, Context context, List<Label> votes);
}
