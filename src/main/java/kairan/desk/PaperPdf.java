package kairan.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfChunk;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** The page of a notice as a PDF (A4), its letters in it so that it prints alike everywhere. */
final class PaperPdf {

    /** In points, of which 72 are an inch. */
    private static final float SIDE = 51;

    private static final float WIDTH = PageSize.A4.getWidth() - 2 * SIDE;
    private static final float SLIP = 150;
    private static final float QR = 108;

    /** What may not begin a line, and what may not end one (禁則). */
    private static final String NOT_FIRST = "、。，．・：；！？）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)";

    private static final String NOT_LAST = "（「『【〔〈《(";

    private final PaperSheet sheet;
    private final BaseFont letters;
    private final Document document;
    private final PdfContentByte ink;

    private PaperPdf(PaperSheet sheet, BaseFont letters, ByteArrayOutputStream out) {
        this.sheet = sheet;
        this.letters = letters;
        this.document = new Document(PageSize.A4, SIDE, SIDE, SIDE, bottom() + QR + 40);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(sheet.title());
        document.open();
        this.ink = writer.getDirectContent();
    }

    private float bottom() {
        return sheet.slip() ? SLIP : SIDE;
    }

    /** @param font the file of Japanese letters; of a collection its first */
    static byte[] of(PaperSheet sheet, Path font) {
        String file = font + (font.toString().endsWith(".ttc") ? ",0" : "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PaperPdf page = new PaperPdf(
                    sheet, BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED), out);
            page.text();
            page.answer();
            if (sheet.slip()) {
                page.slip();
            }
            page.document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void text() {
        Paragraph from = paragraph("%s　%s".formatted(sheet.day(), sheet.sender()), 14, 20);
        from.setAlignment(Element.ALIGN_RIGHT);
        document.add(from);
        Paragraph heading = paragraph(sheet.heading(), 30, 44);
        heading.setSpacingAfter(14);
        document.add(heading);
        sheet.lines().forEach(line -> document.add(paragraph(line.isEmpty() ? " " : line, 20, 34)));
    }

    /** The QR code, and how it is used. */
    private void answer() {
        float foot = bottom() + 14;
        draw(sheet.qr(), SIDE + WIDTH - QR, foot);
        column(SIDE, foot, SIDE + WIDTH - QR - 14, foot + QR + 4,
                paragraph(sheet.howTo(), 14, 21),
                paragraph("写せないときは、トークにこう送ります：" + sheet.words(), 14, 21));
    }

    private void slip() {
        ink.setLineDash(5, 4);
        ink.moveTo(0, SLIP);
        ink.lineTo(PageSize.A4.getWidth(), SLIP);
        ink.stroke();
        column(SIDE, 14, SIDE + WIDTH, SLIP - 8,
                paragraph("%s　「%s」への返事（切り取って、班長へ）".formatted(sheet.sender(), sheet.title()), 12, 20),
                paragraph("世帯の番号　　　　班－　　　　", 20, 42),
                paragraph(sheet.coming() ? "□ 確認しました　□ 出られます（　　人）　□ 出られません" : "□ 確認しました", 15, 40));
    }

    private void column(float left, float foot, float right, float head, Paragraph... paragraphs) {
        ColumnText column = new ColumnText(ink);
        column.setSimpleColumn(left, foot, right, head);
        for (Paragraph paragraph : paragraphs) {
            column.addElement(paragraph);
        }
        column.go();
    }

    private void draw(Qr qr, float left, float foot) {
        float dot = QR / qr.size();
        qr.dots().forEach(at -> ink.rectangle(left + at.x() * dot, foot + QR - (at.y() + 1) * dot, dot, dot));
        ink.fill();
    }

    private Paragraph paragraph(String words, float size, float leading) {
        Chunk chunk = new Chunk(words, new Font(letters, size));
        chunk.setSplitCharacter(PaperPdf::splits);
        Paragraph paragraph = new Paragraph(leading);
        paragraph.add(chunk);
        return paragraph;
    }

    /** Whether a line may end after the letter. */
    private static boolean splits(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        boolean wide = here >= '\u2e80' || here == ' ';
        boolean nextMay = current + 1 >= end || NOT_FIRST.indexOf(text[current + 1]) < 0;
        return wide && nextMay && NOT_LAST.indexOf(here) < 0;
    }
}
