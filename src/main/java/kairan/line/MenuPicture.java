package kairan.line;

import com.linecorp.bot.messaging.model.RichMenuBounds;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The picture of a menu: six cards with a pictogram and large letters, drawn with the system's Japanese font. */
final class MenuPicture {

    /** LINE's limit for the file. */
    static final int MOST_BYTES = 1_000_000;

    private static final List<String> FONTS = List.of("Noto Sans CJK JP", "Noto Sans JP");
    private static final Color GROUND = new Color(0xE6, 0xEC, 0xE8);
    private static final Color CARD = Color.WHITE;
    // On white 9.6 : 1; WCAG asks for 4.5.
    private static final Color INK = new Color(0x1E, 0x4D, 0x3B);
    private static final int GAP = 14;
    private static final int LETTERS = 138;
    private static final int PICTOGRAM = 250;

    private MenuPicture() {}

    /** A PNG; empty where no Japanese font is installed. */
    static Optional<byte[]> png(RichMenus.Plan plan) {
        return font().map(font -> written(drawn(plan, font)));
    }

    private static Optional<Font> font() {
        List<String> installed =
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return FONTS.stream().filter(installed::contains).findFirst().map(name -> new Font(name, Font.BOLD, LETTERS));
    }

    private static BufferedImage drawn(RichMenus.Plan plan, Font font) {
        BufferedImage picture = new BufferedImage(RichMenus.WIDTH, RichMenus.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, RichMenus.WIDTH, RichMenus.HEIGHT);
        pen.setFont(font);
        for (int i = 0; i < plan.areas().size(); i++) {
            draw(plan.areas().get(i), RichMenus.bounds(i), pen);
        }
        pen.dispose();
        return picture;
    }

    private static void draw(RichMenus.Area area, RichMenuBounds bounds, Graphics2D pen) {
        int x = bounds.x().intValue();
        int y = bounds.y().intValue();
        int width = bounds.width().intValue();
        int height = bounds.height().intValue();
        pen.setColor(CARD);
        pen.fillRoundRect(x + GAP, y + GAP, width - 2 * GAP, height - 2 * GAP, 60, 60);
        pen.setColor(INK);
        int line = LETTERS * 5 / 4;
        int top = y + (height - PICTOGRAM - 60 - line * area.seen().size()) / 2;
        area.pictogram().draw(pen, x + (width - PICTOGRAM) / 2, top, PICTOGRAM);
        int base = top + PICTOGRAM + 60 + LETTERS;
        for (String words : area.seen()) {
            pen.drawString(words, x + (width - pen.getFontMetrics().stringWidth(words)) / 2, base);
            base += line;
        }
    }

    private static byte[] written(BufferedImage picture) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
