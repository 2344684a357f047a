namespace Downhill.Layers;

/// <summary>Looks for a parameter, a buffer or a module inside an object that no walk enters.</summary>
internal static class HiddenTensors
{
    /// <summary>The first one that is not among <paramref name="known"/>; null when there is none.</summary>
    internal static object? In(object value, HashSet<object> known)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([value]);
        while (open.TryPop(out object? item))
        {
            if (item is Tensor or Module)
            {
                if (item is not Tensor || item is Parameter or Buffer)
                    if (!known.Contains(item))
                        return item;
            }
            else if (seen.Add(item))
                Open(item, open);
        }
        return null;
    }

    static void Open(object item, Stack<object> open)
    {
        if (item is Array array)
            foreach (object? element in array)
                Push(element, open);
        else
        {
            ModuleFields fields = ModuleFields.Of(item.GetType());
            for (int i = 0; i < fields.Names.Count; i++)
                Push(fields.Value(i, item), open);
        }
    }

    static void Push(object? value, Stack<object> open)
    {
        if (value is not null && !ModuleFields.IsPlain(value.GetType()))
            open.Push(value);
    }
}
