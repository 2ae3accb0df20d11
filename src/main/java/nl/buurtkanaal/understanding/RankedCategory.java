package nl.buurtkanaal.understanding;

import nl.buurtkanaal.category.Category;

/** A category and how strongly the words point to it; scores compare within one guess only. */
public record RankedCategory(Category category, double score) {
}
