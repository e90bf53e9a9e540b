package dev.rightsize.eats.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
    @Test
    void what_is_not_named_below_the_api_is_for_nobody() {
        List<AccessRules> rules = AccessRules.ALL;
        int nobody = indexOf("/api/**");
        assertThat(rules.get(nobody).access()).isEqualTo(Access.NOBODY);
        assertThat(rules.subList(nobody, rules.size()))
                .as("no rule of the API comes behind it, where it would never count")
                .noneMatch(rule ->
                        rule.pattern().startsWith("/api/") && !rule.pattern().equals("/api/**"));
        assertThat(rules.subList(0, nobody))
                .as("nor one that lets everything through before it")
                .noneMatch(rule -> rule.pattern().equals("/**"));
    }

    @Test
    void no_rule_is_there_twice() {
        assertThat(AccessRules.ALL.stream().map(rule -> rule.method() + " " + rule.pattern()))
                .doesNotHaveDuplicates();
    }

    private static int indexOf(String pattern) {
        return AccessRules.ALL.stream().map(AccessRules::pattern).toList().indexOf(pattern);
    }
}
