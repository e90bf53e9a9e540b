package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {
    private static final Path HOME = Path.of("/home/me");

    @Test
    void the_folder_is_that_for_caches_of_the_user_and_the_system() {
        assertThat(StoreSettings.defaultFolder(Map.of(), "Linux", HOME))
                .isEqualTo(HOME.resolve(".cache/rightsize/models"));
        assertThat(StoreSettings.defaultFolder(Map.of("XDG_CACHE_HOME", "/var/me"), "Linux", HOME))
                .isEqualTo(Path.of("/var/me/rightsize/models"));
        assertThat(StoreSettings.defaultFolder(Map.of("XDG_CACHE_HOME", "relative"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".cache/rightsize/models"));
        assertThat(StoreSettings.defaultFolder(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Caches/rightsize/models"));
        assertThat(StoreSettings.defaultFolder(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/local/rightsize/models"));
    }

    @Test
    void the_environment_overrides() {
        StoreSettings settings = StoreSettings.of(Map.of(
                "RIGHTSIZE_STORE", "/models",
                "RIGHTSIZE_HUB", "https://models.example.com/hub/models",
                "RIGHTSIZE_STORE_MAX", "2 GB"));

        assertThat(settings.folder()).isEqualTo(Path.of("/models"));
        assertThat(settings.hub()).isEqualTo(URI.create("https://models.example.com/hub/models"));
        assertThat(settings.maxBytes()).isEqualTo(2_000_000_000L);
    }

    @Test
    void what_cannot_be_understood_is_refused() {
        assertThatThrownBy(() -> StoreSettings.of(Map.of("RIGHTSIZE_STORE_MAX", "much")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'much' is not a size");
    }
}
