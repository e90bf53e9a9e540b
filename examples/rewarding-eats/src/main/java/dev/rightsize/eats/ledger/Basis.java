package dev.rightsize.eats.ledger;

import dev.rightsize.eats.explanation.Explanation;
import dev.rightsize.eats.explanation.Json;
import java.util.List;
import java.util.Map;

/**
 * Why an entry is what it is, as it was when it was made.
 *
 * @param ruleVersion of the rules that decided
 * @param inputs what they decided from, as JSON
 * @param explanation their reasons
 */
public record Basis(String ruleVersion, String inputs, List<Explanation> explanation) {
    public Basis {
        explanation = List.copyOf(explanation);
    }

    /** Of one reason, with its values as the inputs. */
    public static Basis of(String ruleVersion, Explanation reason) {
        return new Basis(ruleVersion, Json.write(reason.values()), List.of(reason));
    }

    /** Of a reason that needs no values. */
    public static Basis of(String ruleVersion, String code) {
        return of(ruleVersion, new Explanation(code, Map.of()));
    }
}
