package dev.rightsize.local.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FileBytesTest {
    private final FileBytes file = new FileBytes(new byte[] {1, 2, 3});

    @Test
    void reads_like_any_stream() throws IOException {
        byte[] target = new byte[4];

        assertThat(file.read()).isEqualTo(1);
        assertThat(file.read(target, 1, 3)).isEqualTo(2);
        assertThat(target).containsExactly(0, 2, 3, 0);
        assertThat(file.read()).isEqualTo(-1);
        assertThat(file.read(target, 0, 1)).isEqualTo(-1);
        file.seek(1);
        assertThat(file.readUnsignedByte()).isEqualTo(2);
        assertThat(file.length()).isEqualTo(3);
    }

    @Test
    void loses_patience_with_a_decoder_that_takes_missing_bytes_for_zeros() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        try {
                            file.readByte();
                        } catch (EOFException e) {
                            // as such decoders do
                        }
                    }
                })
                .isInstanceOf(FileBytes.ReadPastEndException.class);
    }
}
