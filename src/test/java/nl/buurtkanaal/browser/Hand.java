package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** How someone works a page: with the keyboard alone, or by pointing. */
final class Hand {

    private static final int MOST_TABS = 250;
    private static final String HAS_FOCUS = "element => element === document.activeElement";
    private static final String SHOWS_FOCUS = """
        element => {
            const visible = (e, part) => e && (getComputedStyle(e, part).outlineStyle !== 'none'
                || getComputedStyle(e, part).boxShadow !== 'none');
            const around = ['label', '.card', '.row', 'li'].map(name => element.closest(name));
            return visible(element) || visible(element, '::after') || [element.parentElement, ...around].some(e => visible(e));
        }""";

    private final Page page;
    private final boolean keyboardOnly;

    Hand(Page page, boolean keyboardOnly) {
        this.page = page;
        this.keyboardOnly = keyboardOnly;
    }

    void write(String field, String words) {
        var box = page.locator(field).first();
        if (keyboardOnly) {
            reach(box);
            page.keyboard().press("Control+A");
            page.keyboard().type(words);
        } else {
            box.fill(words);
        }
    }

    void choose(String select, String option) {
        var list = page.locator(select).first();
        if (keyboardOnly) {
            reach(list);
            page.keyboard().type(option);
        } else {
            list.selectOption(new SelectOption().setLabel(option));
        }
    }

    /** A radio button or a box. */
    void tick(String choice) {
        var mark = page.locator(choice).first();
        if (keyboardOnly) {
            reach(mark);
            page.keyboard().press("Space");
        } else {
            mark.check();
        }
    }

    /** A link or a button that leads to another page. */
    void press(String target) {
        press(page.locator(target).first());
    }

    @SuppressWarnings("deprecation") // waitForURL would not see a form that answers under its own address
    void press(Locator target) {
        if (keyboardOnly) {
            reach(target);
        }
        page.waitForNavigation(() -> {
            if (keyboardOnly) {
                page.keyboard().press("Enter");
            } else {
                target.click();
            }
        });
        page.waitForLoadState();
    }

    /** Goes on with the tab key until it is there; on the way every stop must be seen. */
    private void reach(Locator target) {
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(target.evaluate(HAS_FOCUS))) {
                assertTrue((Boolean) target.evaluate(SHOWS_FOCUS), () -> "One cannot see that " + target + " has the focus");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not come to " + target + " on " + page.url());
    }
}
