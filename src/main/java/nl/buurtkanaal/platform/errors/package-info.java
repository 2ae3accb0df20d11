/**
 * What went wrong, as a page of ours with a sentence in Dutch and the right status: thrown anywhere, told in one place. Tables: none.
 */
package nl.buurtkanaal.platform.errors;
