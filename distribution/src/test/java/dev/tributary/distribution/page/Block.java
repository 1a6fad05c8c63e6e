package dev.tributary.distribution.page;

/**
 * What stands between fences on a page.
 *
 * @param page the page's path from the top of the repository, with slashes
 * @param line the number of the line with the opening fence
 * @param language what stands behind the opening fence, empty for nothing
 * @param mark the comment right above, without what makes it one; empty for none
 * @param text its lines, without those of the fences
 */
record Block(String page, int line, String language, String mark, String text) {

    @Override
    public String toString() {
        return page + ":" + line + " " + language;
    }
}
