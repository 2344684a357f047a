namespace Downhill.Layers;

/// <summary>A module that is nothing but a list of others, so that PyTorch names its items by their index
/// alone.</summary>
internal interface IModuleContainer;
