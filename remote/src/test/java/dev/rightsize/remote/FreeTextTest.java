package dev.rightsize.remote;

import org.junit.jupiter.api.Nested;

class FreeTextTest {
    @Nested
    class Of_openai extends FreeTextContract {
        Of_openai() {
            super(new OpenAiProvider());
        }
    }

    @Nested
    class Of_gemini extends FreeTextContract {
        Of_gemini() {
            super(new GeminiProvider());
        }
    }

    @Nested
    class Of_ollama extends FreeTextContract {
        Of_ollama() {
            super(new OllamaProvider());
        }
    }
}
