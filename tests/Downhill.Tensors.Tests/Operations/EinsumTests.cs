namespace Downhill.Tests.Operations;

public class EinsumTests
{
    static string Message(string equation, params Shape[] shapes) => Assert.Throws<ShapeMismatchException>(
        () => Tensor.Einsum(equation, [.. shapes.Select(shape => Tensor.Zeros(shape))])).Message;

    [Fact]
    public void A_matrix_product_by_letters() => Assert.Equal(
        [19, 22, 43, 50],
        Tensor.Einsum("ij, jk -> ik", Tensor.From([1, 2, 3, 4], [2, 2]), Tensor.From([5, 6, 7, 8], [2, 2]))
            .ToArray<int>());

    [Fact]
    public void A_sum_over_nothing_is_zero() => Assert.Equal(
        [0f, 0f], Tensor.Einsum("ij,j->i", Tensor.Zeros([2, 0]), Tensor.Zeros([0])).ToArray<float>());

    [Fact]
    public void Terms_of_rank_0_scale() => Assert.Equal(
        [6f, 9f], Tensor.Einsum(",i->i", Tensor.Scalar(3), Tensor.From(2f, 3f)).ToArray<float>());

    [Fact]
    public void Terms_and_tensors_must_be_as_many() => Assert.Equal(
        "Einsum: the equation must have one term for each tensor and at most one arrow, but \"ij,jk->ik\" has 2 " +
        "and 1 tensor was given.",
        Message("ij,jk->ik", [2, 3]));

    [Fact]
    public void Letters_and_axes_must_be_as_many()
    {
        Assert.Equal(
            "Einsum: a term must have one letter for each axis, but in \"ij,j->i\" the term 'j' has 1 and tensor 1 " +
            "(3, 4) has 2.",
            Message("ij,j->i", [2, 3], [3, 4]));
        Assert.Equal(
            "Einsum: a term must have at most one letter for each axis, but in \"...ij->i\" the term '...ij' has 2 " +
            "and tensor 0 (3) has 1.",
            Message("...ij->i", [3]));
    }

    [Fact]
    public void A_letter_has_one_size() => Assert.Equal(
        "Einsum: a letter must have one size, but in \"ij,jk->ik\" 'j' has 3 and 4.",
        Message("ij,jk->ik", [2, 3], [4, 2]));

    [Fact]
    public void Axes_of_an_ellipsis_broadcast() => Assert.Equal(
        "Einsum: the axes of an ellipsis must be equal or 1, but in \"...i,...i->...\" axis -1 of it has 2 and 5.",
        Message("...i,...i->...", [2, 3], [5, 3]));

    [Fact]
    public void A_letter_of_the_result_comes_from_a_term() => Assert.Equal(
        "Einsum: a letter of the result must be in a term, but in \"ij->ik\" 'k' is in none.",
        Message("ij->ik", [2, 3]));

    [Fact]
    public void A_letter_of_the_result_stands_once() => Assert.Equal(
        "Einsum: a letter of the result must stand once, but in \"ij->ii\" 'i' stands twice.",
        Message("ij->ii", [2, 3]));

    [Fact]
    public void Only_letters_and_one_ellipsis_can_stand_in_a_term()
    {
        Assert.Equal(
            "Einsum: terms are made of letters and one ellipsis, but \"i1->i\" has '1' where neither can stand.",
            Message("i1->i", [2, 3]));
        Assert.Equal(
            "Einsum: terms are made of letters and one ellipsis, but \"...i...->i\" has '.' where neither can stand.",
            Message("...i...->i", [2, 3]));
    }

    [Fact]
    public void Dot_and_outer_take_vectors()
    {
        Assert.Equal(
            "Dot: both sides must be vectors, but the left side is (2, 3) and the right side (3).",
            Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([2, 3]).Dot(Tensor.Zeros([3]))).Message);
        Assert.Equal(
            "Outer: both sides must be vectors, but the left side is (3) and the right side ().",
            Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([3]).Outer(Tensor.Scalar(1))).Message);
    }
}
