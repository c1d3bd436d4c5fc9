package kairan.desk;

import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The page of a notice as a PDF (A4). Its letters are drawn, because the font that OpenPDF puts into the file lacks strokes
 * of some (開 of Noto Sans CJK, OpenPDF 3.0.5); the font is there all the same, unseen, for those who search or listen.
 */
final class PaperPdf {

    /** In points, of which 72 are an inch. */
    private static final float SIDE = 51;

    private static final float WIDTH = PageSize.A4.getWidth() - 2 * SIDE;
    private static final float SLIP = 150;
    private static final float QR = 108;

    /** What may not begin a line, and what may not end one (禁則). */
    private static final String NOT_FIRST = "、。，．・：；！？）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)";

    private static final String NOT_LAST = "（「『【〔〈《(";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final PaperSheet sheet;
    private final BaseFont letters;
    private final java.awt.Font strokes;
    private final Document document;
    private final PdfContentByte ink;

    /** Down to where the page is written. */
    private float y = PageSize.A4.getHeight() - SIDE;

    private PaperPdf(PaperSheet sheet, BaseFont letters, java.awt.Font strokes, ByteArrayOutputStream out) {
        this.sheet = sheet;
        this.letters = letters;
        this.strokes = strokes;
        this.document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(sheet.title());
        document.open();
        this.ink = writer.getDirectContent();
    }

    /** @param font the file of Japanese letters; of a collection its first */
    static byte[] of(PaperSheet sheet, Path font) {
        String file = font + (font.toString().endsWith(".ttc") ? ",0" : "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PaperPdf page = new PaperPdf(
                    sheet,
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED),
                    java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, font.toFile()),
                    out);
            page.text();
            page.answer();
            if (sheet.slip()) {
                page.slip();
            }
            page.document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + font, e);
        }
        return out.toByteArray();
    }

    private float bottom() {
        return sheet.slip() ? SLIP : SIDE;
    }

    private void text() {
        String from = "%s　%s".formatted(sheet.day(), sheet.sender());
        y -= 14;
        line(from, 14, SIDE + Math.max(0, WIDTH - letters.getWidthPoint(from, 14)));
        write(sheet.heading(), 30, 48, WIDTH);
        y -= 12;
        sheet.lines().forEach(one -> write(one, 20, 34, WIDTH));
    }

    /** The QR code, and how it is used. */
    private void answer() {
        float foot = bottom() + 14;
        sheet.qr().dots().forEach(at -> dot(at, SIDE + WIDTH - QR, foot));
        ink.fill();
        y = foot + QR;
        write(sheet.howTo(), 14, 21, WIDTH - QR - 14);
        write("写せないときは、トークにこう送ります：" + sheet.words(), 14, 21, WIDTH - QR - 14);
    }

    private void dot(Qr.Dot at, float left, float foot) {
        float dot = QR / sheet.qr().size();
        ink.rectangle(left + at.x() * dot, foot + QR - (at.y() + 1) * dot, dot, dot);
    }

    private void slip() {
        ink.setLineDash(5, 4);
        ink.moveTo(0, SLIP);
        ink.lineTo(PageSize.A4.getWidth(), SLIP);
        ink.stroke();
        y = SLIP - 8;
        write("%s　「%s」への返事（切り取って、班長へ）".formatted(sheet.sender(), sheet.title()), 12, 20, WIDTH);
        write("世帯の番号　　　　　班－　　　　", 20, 42, WIDTH);
        write(sheet.coming() ? "□ 確認しました　□ 出られます（　　人）　□ 出られません" : "□ 確認しました", 15, 40, WIDTH);
    }

    /** From where the page is written to, downward, and on to the next page where this one is full. */
    private void write(String words, float size, float leading, float width) {
        for (String line : lines(words, size, width)) {
            if (y - leading < 14 || y - leading < bottom() + QR + 24 && y > bottom() + QR + 24) {
                document.newPage();
                y = PageSize.A4.getHeight() - SIDE;
            }
            y -= leading;
            line(line, size, SIDE);
        }
    }

    private List<String> lines(String words, float size, float width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < words.length()) {
            int most = from + 1;
            while (most < words.length() && letters.getWidthPoint(words.substring(from, most + 1), size) <= width) {
                most++;
            }
            int to = most;
            while (to < words.length() && to > from + 1 && !splits(words, to)) {
                to--;
            }
            lines.add(words.substring(from, to == from + 1 ? most : to));
            from += lines.getLast().length();
        }
        return lines.isEmpty() ? List.of(" ") : lines;
    }

    /** Whether a line may end before that letter. */
    private static boolean splits(String words, int at) {
        char before = words.charAt(at - 1);
        char after = words.charAt(at);
        boolean inAWord = before < 0x2e80 && after < 0x2e80 && before != ' ';
        return !inAWord && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private void line(String words, float size, float x) {
        ink.beginText();
        ink.setFontAndSize(letters, size);
        ink.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_INVISIBLE);
        ink.setTextMatrix(x, y);
        ink.showText(words);
        ink.endText();
        draw(strokes.deriveFont(size).createGlyphVector(EXACT, words).getOutline(), x);
    }

    private void draw(Shape outline, float x) {
        float[] at = new float[6];
        float[] last = new float[2];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            for (int i = 0; i < 6; i += 2) {
                at[i] += x;
                at[i + 1] = y - at[i + 1];
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> ink.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> ink.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    ink.curveTo(
                            last[0] + 2 * (at[0] - last[0]) / 3,
                            last[1] + 2 * (at[1] - last[1]) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> ink.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> ink.closePath();
            }
            int end = switch (kind) {
                case PathIterator.SEG_CUBICTO -> 4;
                case PathIterator.SEG_QUADTO -> 2;
                default -> 0;
            };
            if (kind != PathIterator.SEG_CLOSE) {
                last[0] = at[end];
                last[1] = at[end + 1];
            }
        }
        ink.fill();
    }
}
