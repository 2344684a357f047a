namespace Downhill.Operations;

/// <summary>An equation such as <c>bij,bjk->bik</c>, read: for each tensor and for the result, a letter an
/// axis.</summary>
internal sealed class EinsumEquation
{
    /// <summary>Axes that an ellipsis stands for have codes from here on, counted from the last one, above every
    /// letter.</summary>
    internal const int Unnamed = 256;

    readonly string _text;
    readonly Shape[] _shapes;
    readonly Dictionary<int, int> _sizes = [];
    int _ellipsis;

    internal EinsumEquation(string text, Shape[] shapes)
    {
        (_text, _shapes) = (text, shapes);
        string[] sides = text.Replace(" ", "", StringComparison.Ordinal).Split("->");
        string[] terms = sides[0].Split(',');
        if (sides.Length > 2 || terms.Length != shapes.Length)
            throw Error("the equation must have one term for each tensor and at most one arrow",
                $"\"{text}\" has {terms.Length} and {Counted(shapes.Length)} given");
        Terms = new int[terms.Length][];
        for (int i = 0; i < terms.Length; i++)
            Terms[i] = Term(terms[i], i);
        Result = sides.Length == 2 ? Output(sides[1]) : Implied();
    }

    /// <summary>The codes of each tensor's axes: letters, or numbers from <see cref="Unnamed"/> on.</summary>
    internal int[][] Terms { get; }

    /// <summary>The codes of the result's axes.</summary>
    internal int[] Result { get; }

    /// <summary>How long the axes of a code are.</summary>
    internal int Size(int code) => _sizes[code];

    int[] Term(string term, int tensor)
    {
        Shape shape = _shapes[tensor];
        int letters = term.Replace("...", "", StringComparison.Ordinal).Length;
        bool open = letters != term.Length;
        if (open ? letters > shape.Rank : letters != shape.Rank)
            throw Error($"a term must have {(open ? "at most " : "")}one letter for each axis",
                $"in \"{_text}\" the term '{term}' has {letters} and tensor {tensor} {shape} has {shape.Rank}");
        _ellipsis = open ? Math.Max(_ellipsis, shape.Rank - letters) : _ellipsis;
        int[] codes = Codes(term, shape.Rank - letters);
        for (int axis = 0; axis < codes.Length; axis++)
            Measure(codes[axis], shape.Sizes[axis]);
        return codes;
    }

    /// <summary>A letter has one size; the axes of an ellipsis broadcast.</summary>
    void Measure(int code, int size)
    {
        if (!_sizes.TryGetValue(code, out int before) || (code >= Unnamed && before == 1))
            _sizes[code] = size;
        else if (before != size && !(code >= Unnamed && size == 1))
            throw Error(code < Unnamed ? "a letter must have one size" : "the axes of an ellipsis must be equal or 1",
                $"in \"{_text}\" {Name(code)} has {before} and {size}");
    }

    int[] Output(string term)
    {
        int[] codes = Codes(term, _ellipsis);
        for (int i = 0; i < codes.Length; i++)
        {
            if (!_sizes.ContainsKey(codes[i]))
                throw Error("a letter of the result must be in a term", $"in \"{_text}\" '{(char)codes[i]}' is in " +
                "none");
            if (codes.AsSpan(0, i).Contains(codes[i]))
                throw Error("a letter of the result must stand once", $"in \"{_text}\" '{(char)codes[i]}' stands " +
                "twice");
        }
        return codes;
    }

    /// <summary>Without an arrow: the ellipsis, then every letter that stands once, in alphabetical order.</summary>
    int[] Implied()
    {
        List<int> codes = [.. Codes("...", _ellipsis)];
        codes.AddRange(Terms.SelectMany(term => term).Where(code => code < Unnamed)
            .GroupBy(code => code).Where(group => group.Count() == 1).Select(group => group.Key).Order());
        return [.. codes];
    }

    int[] Codes(string term, int unnamed)
    {
        List<int> codes = [];
        for (int i = 0; i < term.Length; i++)
            if (char.IsAsciiLetter(term[i]))
                codes.Add(term[i]);
            else if (term[i..].StartsWith("...", StringComparison.Ordinal) && !codes.Exists(code => code >= Unnamed))
            {
                for (int axis = unnamed; axis > 0; axis--)
                    codes.Add(Unnamed + axis - 1);
                i += 2;
            }
            else
                throw Error("terms are made of letters and one ellipsis", $"\"{_text}\" has '{term[i]}' where " +
                "neither can stand");
        return [.. codes];
    }

    static string Counted(int tensors) => tensors == 1 ? "1 tensor was" : $"{tensors} tensors were";

    static string Name(int code) => code < Unnamed ? $"'{(char)code}'" : $"axis {Unnamed - 1 - code} of it";

    ShapeMismatchException Error(string rule, string facts) =>
        new($"Einsum: {rule}, but {facts}.", _shapes) { Operation = "Einsum" };
}
