package dev.rightsize.local;

import static org.assertj.core.api.Assertions.assertThat;
import org.junit.jupiter.api.Test;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.receipt.*;
class LocalReceiptReaderTest {
    @Test
    void measure() throws Exception {
        try (LocalReceiptReader r = LocalReceiptReader.open(null, 2)) {
            for (Sample s : Sample.all()) {
                long t=System.nanoTime();
                ReadResult result = r.read(new PictureDecoder().decode(s.image()));
                System.err.println("SAMPLE " + s.image().getFileName()+" "+(System.nanoTime()-t)/1000000+"ms truth "+s.merchant()+" | "+s.date()+" | "+s.total()+" | "+s.prices());
                if (result.reading() instanceof Receipt x) System.err.println("SAMPLE    "+(x.merchant()==null?null:x.merchant().value())+" | "+(x.date()==null?null:x.date().value()+" "+x.date().alternatives())+" | "+(x.total()==null?null:x.total().value())+" | "+x.items().stream().map(i->String.valueOf(i.value())).toList()+" "+x.checks().stream().map(c->c.rule()+c.passes()).toList());
                else System.err.println("SAMPLE    "+result.reading());
            }
        }
    }
}
